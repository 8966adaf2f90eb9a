//! Resource allocation (D13): people-days and money for each account and class, against what they earn now and in
//! future and against what the class deserves; the account managers' load.

mod analysis;
mod managers;
mod method;
mod shares;

pub use analysis::{AccountResources, ClassResources, ResourceResults, Service, resources};
pub use managers::{ManagerLoad, Managers};
pub use method::{PolicyShares, ResourceMethod, ResourcePart, is_days};
pub use shares::{Kind, Slice, Whole, Wholes};
