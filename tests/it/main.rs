//! The one test binary. Each module holds what a person would see, or a law that must hold.
#![allow(clippy::unwrap_used, reason = "a test that can't go on has failed")]

mod attention;
mod cli;
mod corpora;
mod fair;
mod fair_paper;
mod fair_plan;
mod faults;
mod fields;
mod funding;
mod generate;
mod jobs;
mod journal;
mod json;
mod layers;
mod matching;
mod merge;
mod money_years;
mod no_show;
mod outcomes;
mod sample;
mod schema;
mod screens;
mod scripts;
mod search;
mod steps;
mod support;
mod timetable;
mod typed;
mod words;
