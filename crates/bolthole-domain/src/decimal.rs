/// Digits of a number that are more than anybody types, and few enough that no rounding comes in.
const MOST_DIGITS: usize = 15;

/// A number as people type it: digits, and at most one comma or point among them. `412`, `2,5`, `-0.5`.
///
/// The nearest number there is, as the standard library reads it: up to fifteen digits both the digits and the power
/// of ten are held exactly, and one division rounds once. What that reads beyond (exponents, twenty digits) needs ten
/// kilobytes of tables, which a phone does not have to fetch for a rat's weight.
#[must_use]
pub fn decimal(typed: &str) -> Option<f64> {
    let (is_below, digits) = typed
        .strip_prefix('-')
        .map_or((false, typed), |rest| (true, rest));
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, ""));
    let n_digits = whole.len() + part.len();
    let are_digits = [whole, part]
        .iter()
        .all(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    if n_digits == 0 || n_digits > MOST_DIGITS || !are_digits {
        return None;
    }
    let (mut number, mut scale) = (0.0, 1.0);
    for digit in whole.bytes().chain(part.bytes()) {
        number = number * 10.0 + f64::from(digit - b'0');
    }
    for _ in part.bytes() {
        scale *= 10.0;
    }
    let number = number / scale;
    Some(if is_below { -number } else { number })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::decimal;

    #[test]
    fn a_weight_is_read_with_a_comma_as_with_a_point() {
        assert_eq!(decimal("412"), Some(412.0));
        assert_eq!(decimal("2,5"), Some(2.5));
        assert_eq!(decimal("2.5"), Some(2.5));
        assert_eq!(decimal("-,5"), Some(-0.5));
        assert_eq!(decimal("3."), Some(3.0));
    }

    #[test]
    fn what_is_no_number_is_none() {
        for typed in [
            "",
            "-",
            ",",
            "1.2.3",
            "1,200.5",
            "1e3",
            "+4",
            " 4",
            "four",
            "inf",
            "NaN",
            "٣",
            "1234567890123456",
        ] {
            assert_eq!(decimal(typed), None, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn every_number_is_the_one_that_the_standard_library_reads(typed in "-?[0-9]{1,9}(\\.[0-9]{0,6})?") {
            prop_assert_eq!(decimal(&typed), typed.parse::<f64>().ok());
        }
    }
}
