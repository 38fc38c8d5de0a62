//! Stories of sound, each made by its test: a calling rat, a lamp that whines, straw, a slow file.

mod calls;
mod devices;
mod make;
mod microphone;
