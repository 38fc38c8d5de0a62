//! One file a page. Each has `page(…)` for what is shown and `submit(…)` for what is sent.

pub(crate) mod aid;
pub(crate) mod assessment;
pub(crate) mod audit;
pub(crate) mod fields;
pub(crate) mod find;
pub(crate) mod foods;
pub(crate) mod household;
pub(crate) mod intake;
pub(crate) mod joining;
pub(crate) mod notice;
pub(crate) mod parts;
pub(crate) mod people;
pub(crate) mod photo;
pub(crate) mod rat;
pub(crate) mod rats;
pub(crate) mod rest;
pub(crate) mod see;
pub(crate) mod set_up;
pub(crate) mod settings;
pub(crate) mod signs;
pub(crate) mod steps;
pub(crate) mod tips;
pub(crate) mod today;
pub(crate) mod visit;
pub(crate) mod welcome;
pub(crate) mod worse;
