use super::{Flow, Kind, State};
use crate::data::{Accepts, Path, StateData};

/// Makes a Succeed state: `Succeed::new(&input)`.
///
/// ASL: `"Type": "Succeed"`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Succeed;

impl Succeed {
    /// Ends the execution well, with `output` as its output: the input of the state, or a part of it.
    ///
    /// ASL: `OutputPath`, where it is a part.
    #[expect(
        clippy::new_ret_no_self,
        reason = "a Succeed has no transition to decide: it is finished at once"
    )]
    pub fn new<W: 'static, I: StateData, O: Accepts<I>>(output: &Path<I>) -> State<W, O> {
        State::new(Kind::Succeed(Flow::passing_on(output.raw())))
    }
}
