//! ARNs out of parameters that are neither an ARN nor just a name.

use super::Arn;
use super::parameters::{Given, Parameters};

/// `FunctionName` and `Qualifier`: a name, a part of an ARN or an ARN, each with or without a version or
/// alias.
pub(super) fn function(parameters: &Parameters<'_>) -> Vec<Arn> {
    let Given::Text(function) = parameters.get("FunctionName") else {
        return vec![Arn::template("arn:{partition}:lambda:{region}:{account}:function:*", no_parameter)];
    };
    function_arns(&function, parameters.text("Qualifier").as_deref())
}

/// The function, and all its versions and aliases; or only the one that is named.
pub(super) fn function_arns(function: &str, qualifier: Option<&str>) -> Vec<Arn> {
    if function.starts_with("${") {
        // It may be a name or an ARN.
        return vec![Arn::template("arn:{partition}:lambda:{region}:{account}:function:*", no_parameter)];
    }
    let (name, own_qualifier) = match function.split_once(":function:") {
        Some((_, name)) => name.split_once(':').map_or((name, None), |(name, rest)| (name, Some(rest))),
        None => function.split_once(':').map_or((function, None), |(name, rest)| (name, Some(rest))),
    };
    let arn = match function.split_once(":function:") {
        Some((prefix, _)) if prefix.starts_with("arn:") => Arn::literal(format!("{prefix}:function:{name}")),
        Some((account, _)) => Arn::template("arn:{partition}:lambda:{region}:{a}:function:{n}", |hole| {
            if hole == "a" { account.to_owned() } else { name.to_owned() }
        }),
        None => Arn::template("arn:{partition}:lambda:{region}:{account}:function:{n}", |_| name.to_owned()),
    };
    match qualifier.or(own_qualifier) {
        Some(qualifier) => vec![arn.followed_by(&format!(":{qualifier}"))],
        None => vec![arn.clone(), arn.followed_by(":*")],
    }
}

/// `QueueUrl`: `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME`.
pub(super) fn queue(parameters: &Parameters<'_>) -> Vec<Arn> {
    let url = parameters.text("QueueUrl").unwrap_or_default();
    let parts = url.strip_prefix("https://").map(|rest| rest.split('/').collect::<Vec<_>>());
    let arn = match parts.as_deref() {
        Some([host, account, name]) => {
            let region = host.strip_prefix("sqs.").and_then(|rest| rest.split_once(".amazonaws."));
            region.map(|(region, _)| {
                Arn::template("arn:{partition}:sqs:{r}:{a}:{n}", |hole| {
                    let part = match hole {
                        "r" => region,
                        "a" => account,
                        _ => name,
                    };
                    part.to_owned()
                })
            })
        }
        _ => None,
    };
    vec![arn.unwrap_or_else(|| Arn::template("arn:{partition}:sqs:{region}:{account}:*", no_parameter))]
}

/// `TaskDefinition`: a family, a family and a revision, or an ARN with or without a revision.
pub(super) fn task_definition(parameters: &Parameters<'_>) -> Vec<Arn> {
    const ANY: &str = "arn:{partition}:ecs:{region}:{account}:task-definition/*";
    versioned(parameters, "TaskDefinition", "arn:{partition}:ecs:{region}:{account}:task-definition/{n}", ANY)
}

/// `JobDefinition`: a name, a name and a revision, or an ARN with or without a revision.
pub(super) fn job_definition(parameters: &Parameters<'_>) -> Vec<Arn> {
    const ANY: &str = "arn:{partition}:batch:{region}:{account}:job-definition/*";
    versioned(parameters, "JobDefinition", "arn:{partition}:batch:{region}:{account}:job-definition/{n}", ANY)
}

fn versioned(parameters: &Parameters<'_>, parameter: &str, template: &str, any: &str) -> Vec<Arn> {
    let Some(text) = parameters.text(parameter).filter(|text| !text.starts_with("${")) else {
        return vec![Arn::template(any, no_parameter)];
    };
    let name = text.rsplit('/').next().unwrap_or_default();
    let arn = if text.starts_with("arn:") {
        Arn::literal(text.clone())
    } else {
        Arn::template(template, |_| text.clone())
    };
    if name.contains(':') { vec![arn] } else { vec![arn.clone(), arn.followed_by(":*")] }
}

/// `ModelId`: an ARN, or the id of a foundation model; provisioned and imported models are named by ARN only.
pub(super) fn bedrock_model(parameters: &Parameters<'_>) -> Vec<Arn> {
    match parameters.text("ModelId") {
        Some(arn) if arn.starts_with("arn:") => vec![Arn::literal(arn)],
        Some(id) if !id.starts_with("${") => {
            vec![Arn::template("arn:{partition}:bedrock:{region}::foundation-model/{id}", |_| id.clone())]
        }
        _ => vec![
            Arn::template("arn:{partition}:bedrock:{region}::foundation-model/*", no_parameter),
            Arn::template("arn:{partition}:bedrock:{region}:{account}:provisioned-model/*", no_parameter),
        ],
    }
}

/// The object at `s3://BUCKET/KEY`.
pub(super) fn s3_objects(parameters: &Parameters<'_>, path: &str) -> Vec<Arn> {
    let uri = parameters.text(path);
    let place = uri.as_deref().and_then(|uri| uri.strip_prefix("s3://")).unwrap_or("*");
    vec![Arn::template("arn:{partition}:s3:::{place}", |_| place.to_owned())]
}

/// `ApiEndpoint`, `Stage`, `Method` and `Path` of a call of API Gateway.
pub(super) fn api(parameters: &Parameters<'_>) -> Vec<Arn> {
    let known = |path: &str| parameters.text(path).unwrap_or_else(|| "*".to_owned());
    let endpoint = known("ApiEndpoint");
    let api = endpoint.split('.').next().unwrap_or("*").to_owned();
    let path = known("Path").trim_start_matches('/').to_owned();
    vec![Arn::template(
        "arn:{partition}:execute-api:{region}:{account}:{api}/{stage}/{method}/{path}",
        |hole| match hole {
            "api" => api.clone(),
            "stage" => known("Stage"),
            "method" => known("Method"),
            _ => path.clone(),
        },
    )]
}

/// The connection of an HTTP task, under its present name or the one it had before.
pub(super) fn connection(parameters: &Parameters<'_>) -> Vec<Arn> {
    let present = parameters.text("InvocationConfig.ConnectionArn");
    let arn = present.or_else(|| parameters.text("Authentication.ConnectionArn"));
    vec![arn.map_or_else(
        || Arn::template("arn:{partition}:events:{region}:{account}:connection/*", no_parameter),
        Arn::literal,
    )]
}

/// For templates that mention no parameter.
pub(super) fn no_parameter(_: &str) -> String {
    "*".to_owned()
}
