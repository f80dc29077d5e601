//! `asl-lint` as pre-commit installs it from the root of this repository.

fn main() -> std::process::ExitCode {
    asl_lint::cli::main()
}
