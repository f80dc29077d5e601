//! A headless Chromium that runs a script in a page and says what the script gave.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;
use tempfile::TempDir;

/// What makes a page leave the value of `script`, the body of an asynchronous function, in its tree.
const REPORT: &str = r#"<script>addEventListener("load", async () => {
  let value;
  try { value = await (async () => { SCRIPT })(); } catch (error) { value = { error: String(error) }; }
  const report = document.createElement("script");
  report.type = "report";
  report.textContent = JSON.stringify(value).replaceAll("<", "\\u003c");
  document.body.append(report);
});</script>"#;

pub(crate) struct Browser {
    program: PathBuf,
    folder: TempDir,
}

impl Browser {
    /// The browser of this machine; `None`, which is said, where it has none.
    pub(crate) fn find() -> Option<Self> {
        let program = PathBuf::from(env::var_os("CHROMIUM").unwrap_or_else(|| "chromium".into()));
        if !Command::new(&program).arg("--version").output().is_ok_and(|output| output.status.success()) {
            assert!(env::var_os("CHROMIUM").is_none(), "`{}` does not start", program.display());
            eprintln!("skipped: there is no chromium on this machine");
            return None;
        }
        Some(Self { program, folder: TempDir::new().unwrap() })
    }

    /// Opens a page at an address such as `#state=A`, and gives what the script returns.
    pub(crate) fn run(&self, page: &str, address: &str, script: &str) -> Value {
        let file = self.folder.path().join("page.html");
        let report = REPORT.replace("SCRIPT", script);
        fs::write(&file, page.replace("</body>", &format!("{report}</body>"))).unwrap();
        let output = Command::new(&self.program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            .args(["--allow-file-access-from-files", "--window-size=1200,800", "--virtual-time-budget=60000"])
            .arg(format!("--user-data-dir={}", self.folder.path().join("profile").display()))
            .args(["--dump-dom", &format!("file://{}{address}", file.display())])
            .output()
            .unwrap();
        let tree = String::from_utf8(output.stdout).unwrap();
        let report =
            tree.split_once(r#"<script type="report">"#).and_then(|(_, rest)| rest.split_once("</script>"));
        assert!(report.is_some(), "no report:\n{tree}\n{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(report.unwrap().0).unwrap()
    }
}
