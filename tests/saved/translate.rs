use crate::{full, sample};
use linchpin::model::Account;
use linchpin::model::ids::{AccountId, RiskId};
use linchpin::model::risk::Risk;
use linchpin::saved::translate::follow_language;
use std::sync::Arc;

#[test]
fn an_untouched_sample_becomes_the_sample_of_the_other_language() {
    for (from, to) in [("en", "zh-Hant"), ("zh-Hant", "zh-Hans"), ("zh-Hans", "en")] {
        let (old, new) = (sample(from), sample(to));
        assert_eq!(follow_language(&old, &old, &new), new, "{from} to {to}");
    }
}

#[test]
fn edited_parts_stay_and_the_rest_follows() {
    let (en, hans) = (sample("en"), sample("zh-Hans"));
    let mut mine = en.clone();
    mine.company = "My firm".into();
    mine.account_mut(AccountId(1)).expect("A1").profile.name = "Port giant".into();
    mine.account_mut(AccountId(2)).expect("A2").attractiveness.sets.remove(0);
    mine.accounts.remove(2);
    mine.accounts.swap(0, 1);
    mine.accounts.push(Arc::new(Account::named(AccountId(13), "Ours alone")));
    mine.risks.retain(|risk| risk.id != RiskId(1));
    mine.risks.push(Risk::titled(RiskId(17), "Cost to serve the port group keeps rising"));
    let followed = follow_language(&mine, &en, &hans);
    let account = |n| followed.account(AccountId(n)).expect("an account");
    assert_eq!(followed.company, "My firm");
    assert_eq!(followed.title, hans.title);
    assert_eq!(account(1).profile.name, "Port giant");
    assert_eq!(account(1).profile.note, hans.account(AccountId(1)).expect("A1").profile.note);
    assert_eq!(account(2).profile, hans.account(AccountId(2)).expect("A2").profile);
    assert_eq!(account(2).attractiveness.sets, hans.account(AccountId(2)).expect("A2").attractiveness.sets[1..]);
    assert_eq!(account(13).profile.name, "Ours alone");
    assert_eq!(followed.risk(RiskId(17)).expect("K17").title, "Cost to serve the port group keeps rising");
    assert_eq!(followed.risk(RiskId(2)), hans.risk(RiskId(2)));
    assert_eq!(followed.origin, hans.origin);
    let order = |s: &linchpin::model::Scenario| s.accounts.iter().map(|a| a.id).collect::<Vec<_>>();
    assert_eq!(order(&followed), order(&mine));
    // Back again, nothing of it is lost.
    assert_eq!(follow_language(&followed, &hans, &en), mine);
}

#[test]
fn accounts_that_do_not_change_stay_shared() {
    let mine = full::scenario();
    let followed = follow_language(&mine, &sample("en"), &sample("zh-Hans"));
    assert!(Arc::ptr_eq(&followed.accounts[0], &mine.accounts[0]));
}
