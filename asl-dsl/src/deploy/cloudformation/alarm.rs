use asl_model::value::{Map, Value};
use heck::ToUpperCamelCase as _;

use super::{NAME, reference};
use crate::deploy::Deployment;
use crate::deploy::object::object;

pub(super) fn add(deployment: &Deployment, resources: &mut Map) {
    for alarm in &deployment.alarms {
        let metric = alarm.metric;
        let properties = object! {
            "AlarmName" => object! { "Fn::Sub" => format!("${{{NAME}}}-{}", metric.alarm()) },
            "Namespace" => "AWS/States",
            "MetricName" => metric.name(),
            "Dimensions" => Value::array([object! { "Name" => "StateMachineArn", "Value" => reference("StateMachine") }]),
            "Statistic" => metric.statistic(),
            "Period" => alarm.period_seconds,
            "EvaluationPeriods" => 1,
            "Threshold" => Value::from(alarm.threshold),
            "ComparisonOperator" => metric.comparison(),
            "TreatMissingData" => "notBreaching",
            "AlarmActions" => reference("AlarmActions"),
        };
        let id = format!("{}Alarm", metric.alarm().to_upper_camel_case());
        resources.insert(id, object! { "Type" => "AWS::CloudWatch::Alarm", "Properties" => properties });
    }
}
