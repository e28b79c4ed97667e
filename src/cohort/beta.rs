//! The F distribution, by way of the regularized incomplete beta function.

/// The quantile of the F distribution with `d1` and `d2` degrees of freedom: the x with P(F ≤ x) = p,
/// for 0 < p < 1.
///
/// P(F ≤ x) = I(d1·x/(d1·x + d2); d1/2, d2/2) (Abramowitz and Stegun, Handbook of Mathematical
/// Functions, 26.6.2); the inverse is found by bisection, which cannot fail on a monotone function.
#[must_use]
pub(super) fn f_quantile(p: f64, d1: f64, d2: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if regularized_beta(middle, d1 / 2.0, d2 / 2.0) < p {
            low = middle;
        } else {
            high = middle;
        }
    }
    let beta = 0.5 * (low + high);
    d2 * beta / (d1 * (1.0 - beta))
}

/// The regularized incomplete beta function I(x; a, b), for 0 ≤ x ≤ 1 and a, b > 0.
///
/// The continued fraction of the NIST Digital Library of Mathematical Functions, 8.17.22 with 8.17.23,
/// evaluated by Lentz's method; it converges fast for x < (a + 1)/(a + b + 2), and I(x; a, b) =
/// 1 − I(1 − x; b, a) (8.17.4) brings every x there.
fn regularized_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let log_factor = a * x.ln() + b * (1.0 - x).ln() + ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b);
    if x < (a + 1.0) / (a + b + 2.0) {
        log_factor.exp() * fraction(x, a, b) / a
    } else {
        1.0 - log_factor.exp() * fraction(1.0 - x, b, a) / b
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    // Lentz's method must not divide by 0.
    let away_from_0 = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away_from_0(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    // It takes about √max(a, b) steps; the limit is far above that for any number of sheets.
    for step in 1..1_000_000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for coefficient in [even, odd] {
            d = 1.0 / away_from_0(1.0 + coefficient * d);
            c = away_from_0(1.0 + coefficient / c);
            change = c * d;
            value *= change;
        }
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

/// The logarithm of the gamma function for x > 0: Stirling's series (DLMF 5.11.1) from 10 upwards,
/// where eight terms are exact to a double, and Γ(x + 1) = x·Γ(x) (5.5.1) below.
fn ln_gamma(x: f64) -> f64 {
    if x < 10.0 {
        return ln_gamma(x + 1.0) - x.ln();
    }
    // B(2k)/(2k(2k − 1)) for k = 1 to 8.
    const SERIES: [f64; 8] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
        -3617.0 / 122_400.0,
    ];
    let square = x * x;
    let (mut series, mut power) = (0.0, x);
    for term in SERIES {
        series += term / power;
        power *= square;
    }
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * std::f64::consts::PI).ln() + series
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(found: f64, expected: f64) {
        assert!(
            (found / expected - 1.0).abs() < 1e-9,
            "{found} is not {expected}"
        );
    }

    #[test]
    fn quantiles_are_those_of_scipy() {
        // scipy 1.17.1: scipy.stats.f.ppf(p, d1, d2)
        for (p, d1, d2, expected) in [
            (0.025, 9.0, 225.0, 0.2972229937330093),
            (0.975, 9.0, 225.0, 2.1707333800013835),
            (0.025, 39.0, 975.0, 0.6024311370326699),
            (0.975, 39.0, 975.0, 1.506373030338031),
            (0.975, 499.0, 12475.0, 1.1307852763987953),
            (0.025, 9999999.0, 259999974.0, 0.9991069919473005),
            (0.975, 9999999.0, 259999974.0, 1.000893431441879),
            (0.975, 9.0, 9.0, 4.025994158282978),
            (0.025, 2.0, 4.0, 0.025478734167333233),
            (0.5, 7.0, 3.0, 1.1481791128885988),
        ] {
            assert_near(f_quantile(p, d1, d2), expected);
        }
    }

    #[test]
    fn quantiles_are_those_of_the_printed_tables() {
        // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values of the
        // F distribution, 5 % and 1 %.
        for (p, d1, d2, expected) in [
            (0.95, 1.0, 1.0, 161.448),
            (0.95, 5.0, 10.0, 3.326),
            (0.95, 10.0, 20.0, 2.348),
            (0.99, 2.0, 30.0, 5.390),
            (0.99, 10.0, 100.0, 2.503),
        ] {
            let found = f_quantile(p, d1, d2);
            assert!(
                (found - expected).abs() < 5.1e-4,
                "{found} is not {expected}"
            );
        }
    }

    #[test]
    fn logarithms_of_factorials_are_right() {
        assert_near(ln_gamma(11.0), 3_628_800f64.ln());
        assert_near(ln_gamma(0.5), std::f64::consts::PI.sqrt().ln());
        assert_near(ln_gamma(3.0), 2f64.ln());
    }
}
