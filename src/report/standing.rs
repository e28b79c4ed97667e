//! Where the roles stand: with two of them one bar with a middle, for their fits are one number seen
//! twice; with more, bars in order of fit.

use crate::bank::Bank;
use crate::language::{Language, Value};
use crate::scoring::points::Tenths;
use crate::scoring::score::Score;

use super::answers::shown;
use super::bar::Bar;
use super::verdict::in_sentence;

/// Where the roles stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Two roles take part.
    Between(Balance),
    /// More roles take part, in order of fit.
    Ranked(Vec<RoleFit>),
}

/// A figure between two roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Balance {
    /// The bar between the two, those of [`Sides`] at its ends.
    pub bar: Bar,
    /// The figure in words: how far, and towards which role.
    pub told: String,
}

/// A role with its fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleFit {
    /// The role's name.
    pub role: String,
    /// Its fit, 0.0 to 100.0.
    pub fit: Tenths,
    /// The fit as the language writes it.
    pub figure: String,
    /// Its bar.
    pub bar: Bar,
}

/// The two roles between which a sheet is told, in bank order, so that each keeps its side whoever
/// comes first: the first two in order of fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The role on the left.
    pub left: usize,
    /// The role on the right.
    pub right: usize,
    /// Whether the first role is the one on the left.
    first_is_left: bool,
}

impl Sides {
    /// The sides of a score.
    #[must_use]
    pub fn new(score: &Score) -> Sides {
        let (first, second) = (score.ranking.first, score.ranking.second);
        Sides {
            left: first.min(second),
            right: first.max(second),
            first_is_left: first < second,
        }
    }

    /// A figure that is above 0 towards the first role, as one that is above 0 to the right.
    #[must_use]
    pub fn to_right(&self, towards_first: Tenths) -> i64 {
        match self.first_is_left {
            true => -towards_first.0,
            false => towards_first.0,
        }
    }

    /// The role towards which a figure that is above 0 to the right points; `None` in the middle.
    #[must_use]
    pub fn towards(&self, to_right: i64) -> Option<usize> {
        match to_right.signum() {
            -1 => Some(self.left),
            1 => Some(self.right),
            _ => None,
        }
    }
}

impl Standing {
    /// Where the roles stand that take part in the decision.
    #[must_use]
    pub fn new(language: Language, bank: &Bank, score: &Score) -> Standing {
        let mut order = score.order(bank);
        order.retain(|&role| score.basis.ranked[role]);
        if order.len() == 2 {
            let sides = Sides::new(score);
            let to_right = sides.to_right(score.ranking.margin);
            return Standing::Between(Balance::new(language, bank, &sides, to_right));
        }
        let fit = |role: usize| {
            let fit = score.ranking.fits[role];
            RoleFit {
                role: shown(&bank.roles()[role].name),
                fit,
                figure: language.catalog().tenths(fit),
                bar: Bar::share(fit.0, 1000),
            }
        };
        Standing::Ranked(order.into_iter().map(fit).collect())
    }
}

impl Balance {
    /// A figure in tenths of 100 between two roles, above 0 to the right.
    #[must_use]
    pub fn new(language: Language, bank: &Bank, sides: &Sides, to_right: i64) -> Balance {
        let figure = Tenths(to_right.abs()).into();
        Balance::of(language, bank, sides, to_right, ("bar-towards", figure))
    }

    /// The same in whole ones of 100, in few words.
    pub(super) fn whole(language: Language, bank: &Bank, sides: &Sides, to_right: i64) -> Balance {
        let figure = (to_right.unsigned_abs() / 10).into();
        Balance::of(
            language,
            bank,
            sides,
            to_right,
            ("dimension-towards", figure),
        )
    }

    fn of(
        language: Language,
        bank: &Bank,
        sides: &Sides,
        to_right: i64,
        (id, figure): (&str, Value<'_>),
    ) -> Balance {
        let catalog = language.catalog();
        let told = match sides.towards(to_right) {
            None => catalog.text("bar-middle"),
            Some(role) => {
                let name = in_sentence(bank, role);
                catalog.with(id, &[("figure", figure), ("role", Value::Text(&name))])
            }
        };
        Balance {
            bar: Bar::balance(to_right, 1000),
            told,
        }
    }
}
