//! Days as people write them.

/// A day, counted from 1970-01-01, as d/m/yyyy.
pub(super) fn written(number: u32) -> String {
    let (year, month, day) = civil(number);
    format!("{day}/{month}/{year}")
}

/// Year, month and day of a day counted from 1970-01-01 (Howard Hinnant's `civil_from_days`).
pub(crate) fn civil(number: u32) -> (u64, u64, u64) {
    let shifted = u64::from(number) + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    (era * 400 + year + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_the_ones_that_dates_mean() {
        for (date, shown) in [
            ("1970-01-01", "1/1/1970"),
            ("2026-12-03", "3/12/2026"),
            ("2028-02-29", "29/2/2028"),
            ("2027-03-01", "1/3/2027"),
            ("2029-05-19", "19/5/2029"),
        ] {
            let number = scenario::day_number(date).expect("a date");
            assert_eq!(written(u32::try_from(number).expect("after 1970")), shown);
        }
    }

    #[test]
    fn the_last_day_there_is_does_not_overflow() {
        assert!(written(u32::MAX).ends_with("/11761191"));
    }
}
