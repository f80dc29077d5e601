//! The command line of the generator: `asl-aws-generator WHEEL` writes the files.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result};
use asl_aws_generator::{generate, generate_rust, generated_folders};

fn main() -> Result<()> {
    let wheel = env::args_os().nth(1).context("say which wheel: asl-aws-generator WHEEL")?;
    let wheel = Path::new(&wheel);
    let files = generate(wheel)?.into_iter().chain(generate_rust(wheel)?).collect::<Vec<_>>();
    // What the last run wrote and this one does not would stay.
    for folder in generated_folders()?.iter().filter(|folder| folder.exists()) {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    for file in files {
        let place = || format!("cannot write {}", file.path().display());
        file.path().parent().map_or(Ok(()), fs::create_dir_all).with_context(place)?;
        fs::write(file.path(), file.bytes()).with_context(place)?;
    }
    Ok(())
}
