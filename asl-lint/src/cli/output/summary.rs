use crate::{Applicability, Diagnostic, Level, Report};

/// One line about all files: `3 files: 1 deny, 2 warn; --fix mends 1`.
pub(in crate::cli) fn summary(reports: &[Report<'_>]) -> String {
    let count = |level| reports.iter().map(|report| report.count(level)).sum::<usize>();
    let files = match reports.len() {
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    };
    let findings = match (count(Level::Deny), count(Level::Warn)) {
        (0, 0) => "nothing found".to_owned(),
        (deny, warn) => format!("{deny} deny, {warn} warn"),
    };
    let has_safe_fix =
        |found: &&Diagnostic| found.fixes().iter().any(|fix| fix.applicability() == Applicability::Safe);
    let fixes = match reports.iter().flat_map(Report::diagnostics).filter(has_safe_fix).count() {
        0 => String::new(),
        fixes => format!("; --fix mends {fixes}"),
    };
    format!("{files}: {findings}{fixes}")
}
