use crate::{Level, Report};

/// One line about all files: `3 files: 1 deny, 2 warn`.
pub(in crate::cli) fn summary(reports: &[Report<'_>]) -> String {
    let count = |level| reports.iter().map(|report| report.count(level)).sum::<usize>();
    let files = match reports.len() {
        1 => "1 file".to_owned(),
        many => format!("{many} files"),
    };
    match (count(Level::Deny), count(Level::Warn)) {
        (0, 0) => format!("{files}: nothing found"),
        (deny, warn) => format!("{files}: {deny} deny, {warn} warn"),
    }
}
