/// Where in a field a value stands, as its message says it: `InputDataConfig[0].ChannelName`.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    around: Option<&'p Self>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Member(&'p str),
    Element(usize),
}

impl Place<'_> {
    pub(super) const ROOT: Self = Self { around: None, step: Step::Root };

    pub(super) const fn member<'p>(&'p self, name: &'p str) -> Place<'p> {
        Place { around: Some(self), step: Step::Member(name) }
    }

    pub(super) const fn element(&self, index: usize) -> Place<'_> {
        Place { around: Some(self), step: Step::Element(index) }
    }
}

impl std::fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Some(around) = self.around else { return Ok(()) };
        around.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Member(name) if around.around.is_none() => f.write_str(name),
            Step::Member(name) => write!(f, ".{name}"),
            Step::Element(index) => write!(f, "[{index}]"),
        }
    }
}
