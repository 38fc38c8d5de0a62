//! Single evenings.

use bolthole_domain::{Instant, Outcome, Role};
use bolthole_record::Made;
use bolthole_sync::{Answer, FAST_CLOCK_MS, LARGEST_EVENT, Local, Offered, SyncFault};

use crate::home::{
    EVENING, HOME, Log, called, device, ellie_comes, epoch, event_id, something_newer, sync, sync_once, told,
    visit, written,
};

const NOW: Instant = Instant(EVENING);

fn made(after_ms: i64) -> Made {
    Made {
        ms: Instant(EVENING + after_ms),
        n: 0,
    }
}

#[test]
fn two_phones_hear_of_each_other_through_the_server() {
    let mut log = Log::new(epoch(0));
    let (mut mums, mut dads) = (Local::new(HOME), Local::new(HOME));
    mums.write(vec![written(1, device(0), made(0), &ellie_comes())])
        .unwrap();
    dads.write(vec![something_newer(2, device(1), made(1))]).unwrap();
    assert_eq!(mums.waiting().count(), 1);
    sync(&mut mums, &mut log, device(0), Role::Adult, NOW);
    sync(&mut dads, &mut log, device(1), Role::Adult, NOW);
    sync(&mut mums, &mut log, device(0), Role::Adult, NOW);
    assert_eq!(told(mums.events()), told(dads.events()));
    assert_eq!(told(mums.events()), told(&log.events()));
    assert_eq!(mums.waiting().count() + dads.waiting().count(), 0);
}

#[test]
fn a_form_that_is_sent_twice_is_written_once() {
    let mut phone = Local::new(HOME);
    let tap = written(1, device(0), made(0), &ellie_comes());
    assert_eq!(phone.write(vec![tap.clone()]).unwrap().len(), 1);
    assert_eq!(phone.write(vec![tap]).unwrap().len(), 0);
    assert_eq!(phone.events().count(), 1);
}

#[test]
fn a_restored_server_gets_back_what_it_had_acknowledged() {
    let mut log = Log::new(epoch(0));
    let mut phone = Local::new(HOME);
    phone
        .write(vec![
            written(1, device(0), made(0), &ellie_comes()),
            written(2, device(0), made(1), &visit(2, "sit-near", Outcome::Ate)),
        ])
        .unwrap();
    sync(&mut phone, &mut log, device(0), Role::Adult, NOW);
    let before = told(phone.events());

    let mut restored = log.without_the_latest(1);
    restored.epoch = epoch(1);
    sync(&mut phone, &mut restored, device(0), Role::Adult, NOW);
    assert_eq!(restored.last(), 2);
    assert_eq!(told(phone.events()), before);
}

#[test]
fn a_server_whose_files_were_copied_back_is_noticed_by_its_shorter_log() {
    let mut log = Log::new(epoch(0));
    let mut phone = Local::new(HOME);
    let events = (1..4).map(|n| written(n, device(0), made(0), &visit(n, "sit-near", Outcome::Ate)));
    phone.write(events.collect()).unwrap();
    sync(&mut phone, &mut log, device(0), Role::Adult, NOW);
    let mut copied_back = log.without_the_latest(2);
    sync(&mut phone, &mut copied_back, device(0), Role::Adult, NOW);
    assert_eq!(copied_back.last(), 3);
}

#[test]
fn an_answer_of_an_earlier_life_changes_nothing() {
    let mut log = Log::new(epoch(0));
    let mut phone = Local::new(HOME);
    phone
        .write(vec![written(1, device(0), made(0), &ellie_comes())])
        .unwrap();
    let late = log
        .answer(phone.next(), device(0), Role::Adult, NOW, 500)
        .unwrap();
    let mut moved = Log::new(epoch(1));
    sync(&mut phone, &mut moved, device(0), Role::Adult, NOW);
    let before = phone.clone();
    assert!(!phone.take(late).unwrap().is_news());
    assert_eq!(phone, before);
}

#[test]
fn an_answer_with_a_gap_or_of_another_household_is_not_taken() {
    let mut log = Log::new(epoch(0));
    let events: Vec<_> = (1..4)
        .map(|n| written(n, device(0), made(0), &called("Home")))
        .collect();
    log.append(&events, NOW);
    let mut phone = Local::new(HOME);
    let whole = log
        .answer(phone.next(), device(1), Role::Adult, NOW, 500)
        .unwrap();
    let fault = |mend: &dyn Fn(&mut Answer)| {
        let mut answer = whole.clone();
        mend(&mut answer);
        phone.clone().take(answer).unwrap_err()
    };
    assert_eq!(
        fault(&|answer| drop(answer.events.remove(1))),
        SyncFault::Gap { after: 3 }
    );
    assert_eq!(
        fault(&|answer| answer.events.swap(0, 1)),
        SyncFault::Gap { after: 2 }
    );
    assert_eq!(fault(&|answer| answer.from = 2), SyncFault::Gap { after: 0 });
    assert_eq!(
        fault(&|answer| answer.through = u64::MAX),
        SyncFault::Gap { after: 3 }
    );
    assert_eq!(fault(&|answer| answer.sync = 2), SyncFault::Newer(2));
    let stranger = bolthole_domain::HouseholdId(event_id(77).0);
    assert_eq!(
        fault(&|answer| answer.events[0].event.household = stranger),
        SyncFault::WrongHousehold(stranger)
    );
    assert!(phone.take(whole).unwrap().is_news());
}

#[test]
fn a_clock_that_runs_ahead_is_flagged_and_pulls_nobody_along() {
    let mut log = Log::new(epoch(0));
    let (mut fast, mut phone) = (Local::new(HOME), Local::new(HOME));
    let hours = 3 * 3_600_000;
    fast.write(vec![written(1, device(0), made(hours), &called("Fast"))])
        .unwrap();
    sync(&mut fast, &mut log, device(0), Role::Adult, NOW);
    log.append(
        &[written(
            2,
            device(2),
            made(FAST_CLOCK_MS),
            &called("A little fast"),
        )],
        NOW,
    );
    sync(&mut phone, &mut log, device(1), Role::Adult, NOW);

    assert_eq!(
        phone.fast_clocks().into_iter().collect::<Vec<_>>(),
        [(device(0), hours)]
    );
    let next = Made {
        n: 1,
        ..made(FAST_CLOCK_MS)
    };
    assert_eq!(
        phone.made_next(NOW),
        next,
        "the honest one is followed, the fast one is not"
    );
    let late = Instant(EVENING - 2 * hours);
    assert_eq!(
        phone.made_next(late),
        next,
        "also on a phone that itself runs late"
    );
}

#[test]
fn a_childs_phone_is_told_why_and_keeps_what_was_refused() {
    let mut log = Log::new(epoch(0));
    let mut toms = Local::new(HOME);
    toms.write(vec![
        written(1, device(0), made(0), &visit(1, "sit-near", Outcome::Ate)),
        written(2, device(0), made(1), &visit(2, "hand-in-cage", Outcome::Ate)),
    ])
    .unwrap();
    log.append(
        &[
            something_newer(3, device(1), made(2)),
            written(4, device(1), made(3), &ellie_comes()),
        ],
        NOW,
    );
    sync(&mut toms, &mut log, device(0), Role::Child, NOW);

    let refused: Vec<&str> = toms.refused().map(|(_, why)| why).collect();
    assert_eq!(
        refused,
        ["This step is a grown-up’s, so a visit on it is logged on a grown-up’s device."]
    );
    assert_eq!(toms.waiting().count(), 0);
    let ids: Vec<_> = toms.events().map(|event| event.id).collect();
    assert_eq!(
        ids,
        [1, 2, 4].map(event_id),
        "what nobody here knows is not for children"
    );
    assert_eq!(log.last(), 3);

    // Made a grown-up's device, it begins anew and both ways are open.
    sync(&mut toms, &mut log, device(0), Role::Adult, NOW);
    assert_eq!((log.last(), toms.events().count()), (4, 4));
    assert_eq!(toms.refused().count(), 0);
}

#[test]
fn a_long_log_comes_in_parts_and_can_be_cut_off_anywhere() {
    let mut log = Log::new(epoch(0));
    let events: Vec<_> = (1..=1_201)
        .map(|n| written(n, device(0), made(0), &visit(n, "sit-near", Outcome::Ate)))
        .collect();
    log.append(&events, NOW);
    let mut phone = Local::new(HOME);
    let mut n_exchanges = 0;
    while sync_once(&mut phone, &mut log, device(1), Role::Adult, NOW) {
        n_exchanges += 1;
        let rows: Vec<_> = phone
            .events()
            .map(|event| phone.row(event.id).unwrap().clone())
            .collect();
        phone = Local::of_rows(HOME, phone.cursor(), rows);
    }
    assert!(n_exchanges >= 3, "{n_exchanges}");
    assert_eq!(told(phone.events()), told(&log.events()));
}

#[test]
fn one_entry_too_large_to_travel_holds_nobody_else_up() {
    let mut log = Log::new(epoch(0));
    let mut phone = Local::new(HOME);
    let huge = "squeak".repeat(LARGEST_EVENT / 6);
    phone
        .write(vec![
            written(1, device(0), made(0), &called(&huge)),
            written(2, device(0), made(1), &called("Home")),
        ])
        .unwrap();
    sync(&mut phone, &mut log, device(0), Role::Adult, NOW);
    assert_eq!(log.last(), 1);
    let waiting: Vec<_> = phone
        .waiting()
        .map(|row| (row.event.id, row.offered.clone()))
        .collect();
    assert_eq!(waiting, [(event_id(1), Offered::Waiting)]);
}
