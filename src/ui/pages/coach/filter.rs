//! Which findings are on screen: by part of the method and by account.

use super::{Desk, words};
use crate::model::finding::{Finding, Place};
use crate::model::statistics::arrange::{self, Lookup};
use crate::model::{AccountId, RiskId, Scenario};
use crate::ui::context::{app, page_of};
use crate::ui::frame::{group_of, named_groups};
use crate::ui::kit::ChoiceField;
use crate::ui::view::prelude::*;

/// What is asked for; nothing asks for everything.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Filter {
    part: Option<usize>,
    whose: Whose,
}

#[derive(Clone, Copy, PartialEq, Default)]
enum Whose {
    #[default]
    Everyone,
    Programme,
    Account(AccountId),
}

/// Whose findings are told apart; a risk's are its account's.
pub struct Owners(Lookup<RiskId, Option<AccountId>>);

impl Owners {
    /// Of a scenario.
    pub fn of(scenario: &Scenario) -> Self {
        Self(Lookup::of(scenario.risks.iter().map(|risk| (risk.id, risk.account))))
    }

    fn owner(&self, place: Place) -> Option<AccountId> {
        match place {
            Place::Risk(id) => self.0.get(&id).copied().flatten(),
            other => other.account(),
        }
    }
}

impl Filter {
    /// Whether a finding is asked for.
    pub fn shows(self, finding: &Finding, owners: &Owners) -> bool {
        let owner = owners.owner(finding.place);
        let is_whose = match self.whose {
            Whose::Everyone => true,
            Whose::Programme => owner.is_none(),
            Whose::Account(id) => owner == Some(id),
        };
        is_whose && self.part.is_none_or(|part| group_of(page_of(&finding.place)) == Some(part))
    }
}

/// Longer lists of accounts could not be chosen from.
const MOST_ACCOUNTS: usize = 500;

const PROGRAMME: &str = "programme";

/// The two choices and how much they leave.
#[component]
pub fn FilterBar(desk: Desk) -> Node {
    let app = app();
    let parts = Signal::derive(move || {
        let texts = app.frame_texts();
        let present = app.editor.evaluation();
        let groups: Vec<Option<usize>> = present.findings.iter().map(|f| group_of(page_of(&f.place))).collect();
        let named = named_groups().filter(|(place, _)| groups.contains(&Some(*place)));
        let every = (String::new(), words().every_part.to_owned());
        std::iter::once(every).chain(named.map(|(place, name)| (place.to_string(), name(texts).to_owned()))).collect()
    });
    let accounts = Signal::derive(move || {
        let (scenario, results) = (app.editor.scenario(), app.editor.evaluation());
        let owners = Owners::of(&scenario);
        let with = arrange::set_of(results.findings.iter().filter_map(|finding| owners.owner(finding.place)));
        let named = scenario.accounts.iter().filter(|account| with.contains(&account.id)).take(MOST_ACCOUNTS);
        let named = named.map(|account| (account.id.to_string(), called(&account.profile.name, account.id)));
        let fixed = [(String::new(), words().every_account), (PROGRAMME.to_owned(), words().programme)];
        fixed.map(|(key, name)| (key, name.to_owned())).into_iter().chain(named).collect()
    });
    let part = Signal::derive(move || desk.filter.get().part.map(|part| part.to_string()).unwrap_or_default());
    let whose = Signal::derive(move || match desk.filter.get().whose {
        Whose::Everyone => String::new(),
        Whose::Programme => PROGRAMME.to_owned(),
        Whose::Account(id) => id.to_string(),
    });
    let choose_part = Callback::new(move |key: String| desk.filter.update(|filter| filter.part = key.parse().ok()));
    let choose_whose = Callback::new(move |key: String| {
        let whose = match key.as_str() {
            PROGRAMME => Whose::Programme,
            key => key.parse().map_or(Whose::Everyone, Whose::Account),
        };
        desk.filter.update(|filter| filter.whose = whose);
    });
    view! {
        <section class="panel coach-filter" role="group" aria-label=move || words().filter>
            <ChoiceField label=Signal::derive(move || words().part.to_owned()) value=part choices=parts on_commit=choose_part is_view=true />
            <ChoiceField label=Signal::derive(move || words().account.to_owned()) value=whose choices=accounts on_commit=choose_whose is_view=true />
        </section>
    }
}

fn called(name: &str, id: AccountId) -> String {
    let name = name.trim();
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}
