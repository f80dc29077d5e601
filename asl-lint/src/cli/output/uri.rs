use std::path::Path;

use crate::cli::paths::{normalised, slashes};

/// A file as SARIF names it: by a relative reference where it lies in the folder, else by a `file` URI.
pub(super) fn uri(name: &str, folder: &Path) -> String {
    let path = normalised(&folder.join(name));
    if let Ok(inside) = path.strip_prefix(folder) {
        return encoded(&slashes(inside));
    }
    let path = slashes(&path);
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{}", encoded(&path))
}

/// The escapes of RFC 3986, for a path.
fn encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                encoded.push(char::from(byte));
            }
            byte => encoded.extend(format!("%{byte:02X}").chars()),
        }
    }
    encoded
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::uri;

    #[test]
    fn files_in_the_folder_are_named_from_there_and_others_in_full() {
        let uri = |name| uri(name, Path::new("/work/a b"));
        assert_eq!(uri("c/./d é%.asl.json"), "c/d%20%C3%A9%25.asl.json");
        assert_eq!(uri("/work/a b/c.json"), "c.json");
        assert_eq!(uri("../d.json"), "file:///work/d.json");
        assert_eq!(uri("/tmp/e f.json"), "file:///tmp/e%20f.json");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    }
}
