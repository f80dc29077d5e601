//! Lists, synthesises and lints the documented pipelines.

fn main() -> std::process::ExitCode {
    asl_dsl::cli::main(&asl_examples::machines())
}
