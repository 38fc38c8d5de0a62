//! The use cases: what a keeper does becomes events, and the notebook becomes what a page shows.
//!
//! No HTML, clock, randomness, file or network. Commands take values in the keeper's terms and a [`Pen`];
//! views are made from the method, the notebook and the moment that is handed in.

mod again;
mod among_rats;
mod asking;
mod cage;
mod cards;
mod case;
mod changed;
mod handover;
mod health;
pub mod intake;
mod introductions;
mod learned;
pub mod listening;
mod litter;
mod pace;
mod particulars;
mod pen;
mod rat;
mod remind;
mod rest;
mod room;
mod skin;
mod step;
mod tastes;
mod today;
mod visit;
mod weight;
mod why;

pub use bolthole_assess::Triage;

pub use again::{LookAgain, last_sitting, look_again, still_so, to_look_at_again};
pub use among_rats::{Fight, fights, lone_rats, where_attacks_are_told, where_fight_was_told};
pub use asking::Asking;
pub use cage::{
    Bold, CAGE_QUESTION, CAGE_TOO_LARGE, CAGE_TOO_SMALL, CALM_DAYS, Cage, CageNow, CageStep, CageWaits,
    cages, note_cage, unsay_cage,
};
pub use cards::{CardNow, Nearness, cards_now, facts_now, term_in_words};
pub use case::{Case, CaseNote, case};
pub use changed::{Because, CauseMoved, Changed, what_changed};
pub use handover::{Handover, Met, Others, Teeth, Works, handover};
pub use health::{
    Health, SignGroup, Tick, health, note_signs, sign_in_words, signs_by_group, signs_to_tick, signs_typed,
    vet_seen,
};
pub use introductions::{
    CannotMeet, Going, Introducing, check_guests, introducing, introductions, plan_introduction,
    put_together, see, soon_alone, undo_seen,
};
pub use learned::{Learned, Seen as SeenInLog, learned};
pub use litter::{MayCarry, may_carry};
pub use pace::{choose_care, note_change, note_minute, take_minute_back};
pub use particulars::{Particulars, leave, left_behind, mend, still_here};
pub use pen::Pen;
pub use rat::{
    Allows, Bites, Change, Compared, Held, Mark, Measures, Of, RatView, Row, Scare, TOO_FEW, Tells, Tool,
    Way, Week, WhatChanged, WhatWon, Win, With, known_now, measures, rat_view,
};
pub use remind::{Remind, Reminder, reminders};
pub use rest::{Routine, rest_no_more, rest_of_rat, rest_of_today, rest_today, routine_done, routines};
pub use room::{Room, RoomQuestion, answer_room, room};
pub use skin::{DoctorToday, doctor_today, fever_watch};
pub use step::{Step, companion_present, company, step};
pub use tastes::{Taste, note_tastes, tastes};
pub use today::{MischiefToday, RatToday, Today, living, today};
pub use visit::{
    BiteTold, Did, Earlier, LONGEST_NOTE, Line, Undo, Words, correct_time, earlier, earliest, find_visit,
    is_bounce, latency, log_several, log_visit, logged_by, nipped_at_food, note_bite, note_visit, since,
    take_back, take_back_all, take_posture_back, undo,
};
pub use weight::{WEIGHTS, falls, fast_loss, weigh};
pub use why::{Likelihood, Seen, ShownCause, Why, cells, see_differently, why};
