#[test]
fn x() {
    use asl_model::document::StateMachine;
    let root = std::env::var("ASL_CORPUS").unwrap();
    let mut n = 0;
    for folder in ["executed", "published", "peers/valid", "verdicts"] {
        let mut paths: Vec<_> =
            std::fs::read_dir(format!("{root}/{folder}")).unwrap().map(|e| e.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.extension().is_none_or(|e| e != "json") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            n += 1;
            match StateMachine::from_json(&text) {
                Ok(m) => {
                    let a: serde_json::Value = serde_json::from_str(&text).unwrap();
                    let b: serde_json::Value = serde_json::from_str(&m.to_json()).unwrap();
                    assert_eq!(a, b);
                    let v = asl_model::value::Value::from_json(&text).unwrap();
                    assert_eq!(v, asl_model::value::Value::from_json(&m.to_json()).unwrap());
                    assert_eq!(StateMachine::from_value(v).unwrap(), m);
                    assert_eq!(serde_json::from_str::<StateMachine>(&text).unwrap(), m);
                    assert_eq!(serde_json::from_value::<StateMachine>(a).unwrap(), m);
                }
                Err(e) => println!("{folder} {} {e}", path.file_name().unwrap().to_string_lossy()),
            }
        }
    }
    println!("{n}");
}
