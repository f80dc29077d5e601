use asl_model::similar::closest;

use super::{Case, Checker, Entry, Fault, Measure, Segment, Value};
use crate::shape::{Kind, Map, Member, Structure};

impl<'d> Checker<'d> {
    pub(super) fn map<V: Value>(&mut self, map: Map<'d>, entries: &[Entry<'_, V>]) {
        self.length(map.length(), entries.len(), Measure::Members);
        for entry in entries {
            self.within(Segment::Member(entry.key().to_owned()), |checker| {
                if let (Some(name), Kind::String(key)) = (entry.name(), map.key().kind()) {
                    checker.text(key, name);
                }
                if let Some(value) = entry.value() {
                    checker.value(map.value(), value);
                }
            });
        }
    }

    pub(super) fn structure<V: Value>(&mut self, structure: Structure<'d>, entries: &[Entry<'_, V>]) {
        let mut given = Vec::with_capacity(entries.len());
        for entry in entries {
            let Some(name) = entry.name() else { continue };
            let member = self.member(structure, name);
            given.push(member.map_or(name, Member::name));
            self.within(Segment::Member(entry.key().to_owned()), |checker| match member {
                Some(member) => {
                    if member.name() != name {
                        checker.report(Fault::MiscasedMember { name: member.name() });
                    }
                    if let Some(value) = entry.value() {
                        checker.value(member.shape(), value);
                    }
                }
                None => {
                    checker.report(Fault::UnknownMember { suggestion: suggestion(structure, name, entries) });
                }
            });
        }
        // A key that only the deployment knows may be any of those that seem to be missing.
        if entries.iter().all(|entry| entry.name().is_some()) {
            self.presence(structure, &given);
        }
    }

    fn member(&self, structure: Structure<'d>, name: &str) -> Option<Member<'d>> {
        let exact = structure.member(name);
        if exact.is_some() || self.case == Case::Exact || self.path.is_empty() {
            return exact;
        }
        structure.members().find(|member| member.name().eq_ignore_ascii_case(name))
    }

    fn presence(&mut self, structure: Structure<'d>, given: &[&str]) {
        for member in structure.members() {
            if member.is_required() && !given.contains(&member.name()) {
                self.report(Fault::MissingMember { name: member.name() });
            }
        }
        if structure.is_union() {
            self.at_most_one(structure.members(), given);
        }
        for choice in structure.choices() {
            let names = choice.members().map(Member::name).collect::<Vec<_>>();
            if !names.iter().any(|name| given.contains(name)) {
                self.report(Fault::NoneGiven { names });
            } else if choice.is_exclusive() {
                self.at_most_one(choice.members(), given);
            }
        }
    }

    fn at_most_one(&mut self, members: impl Iterator<Item = Member<'d>>, given: &[&str]) {
        let names = members.map(Member::name).filter(|name| given.contains(name)).collect::<Vec<_>>();
        if names.len() > 1 {
            self.report(Fault::SeveralGiven { names });
        }
    }
}

/// The member that was probably meant, of those that are not there yet.
fn suggestion<'d, V>(structure: Structure<'d>, name: &str, entries: &[Entry<'_, V>]) -> Option<&'d str> {
    let is_there = |member: &&str| entries.iter().any(|entry| entry.name() == Some(*member));
    closest(name, structure.members().map(Member::name).filter(|member| !is_there(member)))
}
