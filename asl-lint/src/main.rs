//! The `asl-lint` command.

fn main() -> std::process::ExitCode {
    asl_lint::cli::main()
}
