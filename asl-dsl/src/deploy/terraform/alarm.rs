use asl_model::value::Value;

use super::{Resources, tags};
use crate::deploy::Deployment;
use crate::deploy::object::object;

pub(super) fn add(deployment: &Deployment, resources: &mut Resources) {
    for alarm in &deployment.alarms {
        let metric = alarm.metric;
        resources.resource(
            "aws_cloudwatch_metric_alarm",
            &metric.alarm().replace('-', "_"),
            object! {
                "alarm_name" => format!("${{var.name}}-{}", metric.alarm()),
                "namespace" => "AWS/States",
                "metric_name" => metric.name(),
                "dimensions" => object! { "StateMachineArn" => "${aws_sfn_state_machine.this.arn}" },
                "statistic" => metric.statistic(),
                "period" => alarm.period_seconds,
                "evaluation_periods" => 1,
                "threshold" => Value::from(alarm.threshold),
                "comparison_operator" => metric.comparison(),
                "treat_missing_data" => "notBreaching",
                "alarm_actions" => "${var.alarm_actions}",
                "tags" => tags(),
            },
        );
    }
}
