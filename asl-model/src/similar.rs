//! The "did you mean" of every message.

/// The candidate that `word` was most likely meant to be, if one is close enough.
///
/// Upper and lower case and the separators `-`, `_`, `.` and space weigh less than letters, a common prefix
/// weighs in favour, and a candidate equal to the word is no suggestion. Of equally close candidates the
/// first is taken.
///
/// ```
/// use asl_model::similar::closest;
///
/// assert_eq!(closest("Nxet", ["Next", "End"]), Some("Next"));
/// assert_eq!(closest("result_path", ["ResultPath", "Result"]), Some("ResultPath"));
/// assert_eq!(closest("Frobnicate", ["Next", "End"]), None);
/// ```
#[must_use]
pub fn closest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if word.len() > LONGEST {
        return None;
    }
    let folded = fold(word);
    let candidates =
        candidates.into_iter().filter(|candidate| *candidate != word && candidate.len() <= LONGEST);
    let scored = candidates.filter_map(|candidate| {
        let score = score(&folded, &fold(candidate));
        (score >= THRESHOLD).then_some((score, candidate))
    });
    let mut best: Option<(f64, &'c str)> = None;
    for (score, candidate) in scored {
        if best.is_none_or(|(highest, _)| score > highest) {
            best = Some((score, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// The candidate that `word` was meant to be beyond doubt: the closest, where no other comes near it and both
/// have the same digits.
///
/// ```
/// use asl_model::similar::clearly_closest;
///
/// assert_eq!(clearly_closest("Nxet", ["Next", "End"]), Some("Next"));
/// assert_eq!(clearly_closest("Step", ["Stop", "Stem"]), None, "one is as near as the other");
/// assert_eq!(clearly_closest("Step2", ["Step1", "Done"]), None, "another number is no slip");
/// ```
#[must_use]
pub fn clearly_closest<'c, I>(word: &str, candidates: I) -> Option<&'c str>
where
    I: IntoIterator<Item = &'c str>,
    I::IntoIter: Clone,
{
    let candidates = candidates.into_iter();
    let best = closest(word, candidates.clone())?;
    let folded = fold(word);
    let threshold = (score(&folded, &fold(best)) - MARGIN).max(THRESHOLD);
    let comes_near = |other: &&str| *other != best && score(&folded, &fold(other)) >= threshold;
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    let is_clear =
        digits(word) == digits(best) && !candidates.filter(|c| c.len() <= LONGEST).any(|c| comes_near(&c));
    is_clear.then_some(best)
}

/// Whether `word` differs from `candidate` by so little that it can hardly be a word of its own: by two edits at
/// most, and one in four letters.
///
/// ```
/// use asl_model::similar::is_slip;
///
/// assert!(is_slip("Paylod", "Payload"));
/// assert!(!is_slip("ModelName", "ModelArn"));
/// ```
#[must_use]
pub fn is_slip(word: &str, candidate: &str) -> bool {
    if word.len() > LONGEST || candidate.len() > LONGEST {
        return false;
    }
    let (word, candidate) = (fold(word), fold(candidate));
    let edits = strsim::damerau_levenshtein(&word, &candidate);
    edits <= MOST_EDITS && edits * 4 <= word.chars().count()
}

/// More edits than these make another word.
const MOST_EDITS: usize = 2;

/// Words of more bytes than this are no slips of the hand, and comparing them takes the product of their lengths.
const LONGEST: usize = 400;

/// Under this two words have more that differs than a slip of the hand explains.
const THRESHOLD: f64 = 0.68;

/// What comes this near to the closest candidate may have been meant as well.
const MARGIN: f64 = 0.12;

/// What two letters that have changed places are worth: the slip is sure, and in a short word the measures make
/// much of it.
const TRANSPOSED: f64 = 0.95;

fn score(word: &str, candidate: &str) -> f64 {
    if word == candidate {
        return 1.0;
    }
    if is_transposed(word, candidate) {
        return TRANSPOSED;
    }
    let edits = strsim::normalized_damerau_levenshtein(word, candidate);
    let prefix = strsim::jaro_winkler(word, candidate);
    f64::midpoint(edits, prefix)
}

/// Whether the only difference is that two letters have changed places; a word of two letters is another word then.
fn is_transposed(word: &str, candidate: &str) -> bool {
    let differs = |(a, b): &(char, char)| a != b;
    let mut pairs = word.chars().zip(candidate.chars()).skip_while(|pair| !differs(pair));
    let (Some((a, b)), Some((c, d))) = (pairs.next(), pairs.next()) else { return false };
    word.len() == candidate.len()
        && word.chars().count() > 2
        && a == d
        && b == c
        && !pairs.any(|pair| differs(&pair))
}

fn fold(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | '.' | ' ')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn finds_the_usual_slips() {
        let fields = ["StartAt", "States", "Comment", "TimeoutSeconds", "QueryLanguage", "Version"];
        for (slip, meant) in [
            ("StartsAt", "StartAt"),
            ("startAt", "StartAt"),
            ("State", "States"),
            ("Timeout", "TimeoutSeconds"),
            ("QueryLang", "QueryLanguage"),
        ] {
            assert_eq!(closest(slip, fields), Some(meant), "{slip}");
        }
    }

    #[test]
    fn letters_that_changed_places_are_a_slip_in_short_words_too() {
        assert_eq!(closest("Pya", ["Ship", "Pay"]), Some("Pay"));
        assert_eq!(closest("ba", ["ab"]), None);
        assert_eq!(closest("Pay1", ["Pya2"]), None);
    }

    #[test]
    fn leaves_other_words_alone() {
        assert_eq!(closest("Foo", ["Next", "End", "Comment"]), None);
        assert_eq!(closest("Next", ["Next"]), None, "the word itself is no suggestion");
        let long = "a".repeat(1_000_000);
        assert_eq!(closest(&long, ["Next"]), None, "too long to compare");
        assert_eq!(closest("Next", [long.as_str()]), None, "too long to compare");
    }
}
