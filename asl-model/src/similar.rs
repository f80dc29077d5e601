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

/// Words of more bytes than this are no slips of the hand, and comparing them takes the product of their lengths.
const LONGEST: usize = 400;

/// Under this two words have more that differs than a slip of the hand explains.
const THRESHOLD: f64 = 0.68;

fn score(word: &str, candidate: &str) -> f64 {
    if word == candidate {
        return 1.0;
    }
    let edits = strsim::normalized_damerau_levenshtein(word, candidate);
    let prefix = strsim::jaro_winkler(word, candidate);
    f64::midpoint(edits, prefix)
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
    fn leaves_other_words_alone() {
        assert_eq!(closest("Foo", ["Next", "End", "Comment"]), None);
        assert_eq!(closest("Next", ["Next"]), None, "the word itself is no suggestion");
        let long = "a".repeat(1_000_000);
        assert_eq!(closest(&long, ["Next"]), None, "too long to compare");
        assert_eq!(closest("Next", [long.as_str()]), None, "too long to compare");
    }
}
