//! What the accounts are worth: portfolio analysis (D9), value quadrant (D10), concentration (D11), ABC (D8).

mod abc;
mod answers;
mod concentration;
mod drivers;
mod figures;
mod loss;
mod loss_test;
mod measure;
mod products;
mod quadrant;
mod regions;
mod results;
mod statement;
mod table;
mod totals;

pub use abc::{Abc, AbcAccount, AbcClass, AbcTotal, abc};
pub use answers::{
    AccountAnswers, Answers, FutureAnswers, Horizons, Orientations, PastAnswers, ThisYearAnswers, TotalAnswers,
};
pub use concentration::{
    Concentration, PARETO_SHARE, ProfitConcentration, RevenueConcentration, WhaleParts, WhalePeak, concentration,
};
pub use drivers::{DriverUse, allocation, driver_use};
pub use figures::{Figure, LeftOut, Ranked};
pub use loss::{Loss, LossDetail, LossSide, Moved, TOPS, loss};
pub use loss_test::LossTest;
pub use measure::{GrowthSpan, Measure, Span};
pub use products::{AccountProducts, LinePart, MOST, PortfolioLine, Products, products};
pub use quadrant::{CellTotal, Placed, Quadrant, Standing, ValueCell, quadrant};
pub use regions::{Region, RegionShare, Regions, regions};
pub use results::{MoneyResults, money};
pub use statement::{Growth, Horizon, IndirectBasis, Statement, Sums, statements};
pub use table::{IndirectSource, MoneyTable};
pub use totals::{Total, TotalGrowth, Totals};
