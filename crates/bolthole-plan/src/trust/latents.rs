//! The eight numbers behind a rat's trust, and which of them a rung asks for.

use bolthole_domain::Asks;

use super::number::Number;

/// How many there are.
pub(super) const N: usize = 8;
/// Trust in general.
pub(super) const GENERAL: usize = 0;
/// Being out: at the cage door and past it.
pub(super) const OUT: usize = 1;
/// An arm, a leg, a lap.
pub(super) const BODY: usize = 2;
/// Hands, and being touched.
pub(super) const HAND: usize = 3;
/// Being lifted and carried.
pub(super) const LIFT: usize = 4;
/// What it makes that somebody other than the first caregiver is there.
pub(super) const ANOTHER: usize = 5;
/// What it makes that a companion is there.
pub(super) const COMPANION: usize = 6;
/// The mood of the day.
pub(super) const MOOD: usize = 7;

/// One number for each latent.
pub(super) type Eight<T> = [T; N];
/// One for each pair of latents.
pub(super) type Square<T> = [[T; N]; N];

/// How much a rung with these demands rests on each latent; the context adds the rest.
pub(super) fn loading<T: Number>(asks: &Asks) -> Eight<T> {
    let mut h = [T::of(0.0); N];
    h[GENERAL] = T::of(1.0);
    h[OUT] = T::of(asks.door);
    h[BODY] = T::of(asks.arm);
    h[HAND] = T::of(asks.hand.max(asks.touch));
    h[LIFT] = T::of(asks.lift.max(asks.carry));
    h[MOOD] = T::of(1.0);
    h
}

pub(super) fn dot<T: Number>(a: &Eight<T>, b: &Eight<T>) -> T {
    T::dot(a, b)
}

/// `p` times `h`.
pub(super) fn times<T: Number>(p: &Square<T>, h: &Eight<T>) -> Eight<T> {
    let mut out = [T::of(0.0); N];
    for i in 0..N {
        out[i] = dot(&p[i], h);
    }
    out
}
