//! A trip is booked as a whole or not at all: every step has a step that undoes it.
//!
//! A call that failed may have done its work nevertheless, so each failure undoes its own step first and then those
//! before it, in reverse. That is safe since everything is undone by the trip's id: to undo what was never done is no
//! error. Undoing is retried for long, and where it still fails a person is called.

use asl_dsl::prelude::*;
use asl_dsl::services::lambda::{Invoke, InvokeResponse};
use asl_dsl::services::sns::Publish;

/// The booking of a trip.
pub(crate) struct BookingSaga;

/// What an execution is started with.
#[derive(StateData)]
struct Trip {
    /// The id of the trip, under which all is booked.
    id: String,
    /// Who travels.
    traveller: String,
    /// What it costs, in cents.
    price_in_cents: i64,
}

/// The errors of this workflow.
#[derive(ErrorName)]
enum BookingError {
    TripNotBooked,
    TripNotUndone,
}

/// Why the booking failed, for when all is undone.
const CAUSE: Variable<String> = Variable::new("cause");

type Step = Task<BookingSaga, Trip, InvokeResponse<Any>, Any>;

fn step(trip: &Path<Trip>, function: &str) -> Step {
    Task::new(trip, Invoke::builder().function_name(function).payload(trip).build())
        .timeout_seconds(60)
        .retry(policies::lambda())
}

/// A step that undoes another: it has hours.
fn undo(trip: &Path<Trip>, function: &str) -> Step {
    let persistent = Retry::on_all()
        .interval_seconds(5)
        .max_attempts(12)
        .backoff_rate(2.0)
        .max_delay_seconds(1800)
        .full_jitter();
    Task::new(trip, Invoke::builder().function_name(function).payload(trip).build())
        .timeout_seconds(60)
        .retry(persistent)
        .catch(Catch::all().discard_error().next(BookingSaga::call_a_person))
}

/// Any error: its cause is kept, and the trip goes to what undoes the step.
fn failed() -> asl_dsl::state::CatcherWithoutNext<Trip, Trip> {
    Catch::all().discard_error().assign_error(CAUSE, |error| error.cause())
}

#[states(comment = "Books a trip, or nothing of it", timeout_seconds = 86_400)]
impl BookingSaga {
    #[start]
    fn reserve_flight(&self, trip: Path<Trip>) -> State<Self> {
        step(&trip, "reserve-flight")
            .catch(failed().next(Self::cancel_flight))
            .discard_result()
            .next(Self::reserve_hotel)
    }

    fn reserve_hotel(&self, trip: Path<Trip>) -> State<Self> {
        step(&trip, "reserve-hotel")
            .catch(failed().next(Self::cancel_hotel))
            .discard_result()
            .next(Self::charge_card)
    }

    fn charge_card(&self, trip: Path<Trip>) -> State<Self> {
        step(&trip, "charge-card").catch(failed().next(Self::refund_card)).discard_result().next(Self::booked)
    }

    fn booked(&self, trip: Path<Trip>) -> State<Self> {
        Succeed::new(&trip)
    }

    fn refund_card(&self, trip: Path<Trip>) -> State<Self> {
        undo(&trip, "refund-card").discard_result().next(Self::cancel_hotel)
    }

    fn cancel_hotel(&self, trip: Path<Trip>) -> State<Self> {
        undo(&trip, "cancel-hotel").discard_result().next(Self::cancel_flight)
    }

    fn cancel_flight(&self, trip: Path<Trip>) -> State<Self> {
        undo(&trip, "cancel-flight").discard_result().next(Self::trip_not_booked)
    }

    fn trip_not_booked(&self, _trip: Path<Trip>) -> Failure<Self> {
        Fail::new(BookingError::TripNotBooked, CAUSE)
    }

    /// Something is booked that nobody wants.
    fn call_a_person(&self, trip: Path<Trip>) -> State<Self> {
        let message = Publish::builder()
            .topic_arn("${OnCallTopicArn}")
            .subject("A trip could not be undone")
            .message(&trip)
            .build();
        Task::new(&trip, message)
            .timeout_seconds(30)
            .retry(Retry::on(ErrorName::TASK_FAILED).interval_seconds(5).max_attempts(5).backoff_rate(2.0))
            .catch(Catch::all().discard_error().next(Self::trip_not_undone))
            .discard_result()
            .next(Self::trip_not_undone)
    }

    fn trip_not_undone(&self, trip: Path<Trip>) -> Failure<Self> {
        Fail::new(BookingError::TripNotUndone, text!("a part of trip {} is still booked", trip.id()))
    }
}
