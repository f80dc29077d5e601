use proptest::prelude::*;

use super::Timestamp;

fn parse(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The error as `start..end message`.
fn error(text: &str) -> String {
    let error = Timestamp::parse(text).expect_err(text);
    format!("{:?} {error}", error.span().range())
}

/// The expected seconds are those of GNU `date --utc +%s`.
#[test]
fn counts_seconds_since_1970() {
    for (text, seconds) in [
        ("1970-01-01T00:00:00Z", 0),
        ("1969-12-31T23:59:59Z", -1),
        ("2012-10-09T19:00:56Z", 1_349_809_256),
        ("2000-02-29T12:00:00Z", 951_825_600),
        ("2100-03-01T00:00:00Z", 4_107_542_400),
        ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799),
        ("2016-03-14T01:59:00-04:30", 1_457_936_940),
        ("2016-03-14T01:59:00+23:59", 1_457_834_400),
        ("2016-12-31T23:59:60Z", 1_483_228_800),
    ] {
        assert_eq!(parse(text).unix_seconds(), seconds, "{text}");
    }
}

#[test]
fn the_same_instant_is_equal_however_it_is_written() {
    assert_eq!(parse("2026-01-01T01:00:00.500+01:00"), parse("2026-01-01T00:00:00.5Z"));
    assert_eq!(parse("2026-01-01T00:00:00.000Z"), parse("2026-01-01T00:00:00-00:00"));
}

#[test]
fn instants_are_ordered_to_the_last_digit() {
    let ordered = [
        "1969-12-31T23:59:59.9Z",
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00.05Z",
        "2026-01-01T00:00:00.45Z",
        "2026-01-01T00:00:00.4500000000001Z",
        "2026-01-01T00:00:00.5Z",
        "2026-01-01T00:00:01Z",
        "2025-12-31T19:00:02-05:00",
    ];
    assert!(ordered.map(parse).is_sorted_by(|a, b| a < b));
}

#[test]
fn errors_say_what_is_wrong_where() {
    for (text, expected) in [
        ("", "0..0 expected a year of four digits, found the end of the text"),
        ("26-01-01T00:00:00Z", "2..3 expected a year of four digits, found `-`"),
        ("2026/01/01", "4..5 expected `-` between year and month, found `/`"),
        ("2026-1-1", "6..7 expected two digits, found `-`"),
        ("2026-13-01T00:00:00Z", "5..7 there is no month 13: expected 1 to 12"),
        ("2026-02-29T00:00:00Z", "8..10 there is no day 29: expected 1 to 28"),
        ("2100-02-29T00:00:00Z", "8..10 there is no day 29: expected 1 to 28"),
        ("2026-04-31T00:00:00Z", "8..10 there is no day 31: expected 1 to 30"),
        ("2026-01-00T00:00:00Z", "8..10 there is no day 0: expected 1 to 31"),
        ("2026-01-01 00:00:00Z", "10..11 expected `T` between date and time, found ` `"),
        ("2026-01-01t00:00:00Z", "10..11 expected `T` between date and time, found `t`"),
        ("2026-01-01", "10..10 expected `T` between date and time, found the end of the text"),
        ("2026-01-01T24:00:00Z", "11..13 there is no hour 24: expected 0 to 23"),
        ("2026-01-01T00:60:00Z", "14..16 there is no minute 60: expected 0 to 59"),
        ("2026-01-01T00:00Z", "16..17 expected `:` between minute and second, found `Z`"),
        ("2026-01-01T00:00:61Z", "17..19 there is no second 61: expected 0 to 60"),
        ("2026-01-01T00:00:00.Z", "20..21 expected a digit behind the point, found `Z`"),
        ("2026-01-01T00:00:00", "19..19 expected `Z` or an offset as `+01:00`, found the end of the text"),
        ("2026-01-01T00:00:00z", "19..20 expected `Z` or an offset as `+01:00`, found `z`"),
        ("2026-01-01T00:00:00+0100", "22..23 expected `:` between hour and minute, found `0`"),
        ("2026-01-01T00:00:00+24:00", "20..22 there is no hour 24: expected 0 to 23"),
        ("2026-01-01T00:00:00Z ", "20..21 unexpected text behind the timestamp"),
        ("２026-01-01T00:00:00Z", "0..3 expected a year of four digits, found `２`"),
    ] {
        assert_eq!(error(text), expected, "{text}");
    }
}

/// Days since 1970-01-01 by another way: years that begin in March, in eras of 400 years.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

proptest! {
    #[test]
    fn days_are_those_of_the_calendar(year in 0_i64..10_000, month in 1_i64..13, day in 1_i64..29) {
        let timestamp = parse(&format!("{year:04}-{month:02}-{day:02}T00:00:00Z"));
        prop_assert_eq!(timestamp.unix_seconds(), days(year, month, day) * 86_400);
    }

    #[test]
    fn no_text_panics(
        text in r"[0-9TZtz:.+ -]{0,30}|\PC{0,30}|20[0-9]{2}-0[1-9]-[01][0-9]T0[0-9]:00:00[Z0-9.:+-]{0,9}\PC?",
    ) {
        if let Err(error) = Timestamp::parse(&text) {
            prop_assert!(error.span().text(&text).is_some());
        }
    }
}
