/// Names that are often taken for functions, and what to write, with its own backticks. In each row the names are
/// separated by spaces and in lower case.
const INVENTED: &[(&str, &str)] = &[
    ("size len", "`$count(…)` for an array, `$length(…)` for a string"),
    ("isempty empty", "`$count(…) = 0`"),
    ("isnull", "`… = null`"),
    ("isundefined isdefined ispresent has haskey", "`$exists(…)`"),
    ("isarray isstring isnumber isobject isboolean typeof gettype", "`$type(…)`"),
    ("concat concatenate", "`&` for strings, `$append(…)` for arrays"),
    ("push add", "`$append(…)`"),
    ("slice subarray", "`…[[0..2]]` for an array, `$substring(…)` for a string"),
    ("first head", "`…[0]`"),
    ("last tail", "`…[-1]`"),
    ("get getitem at nth", "`…[index]` for an array, `$lookup(…)` for an object"),
    ("values", "`….*`"),
    ("entries pairs", "`$each(…)`"),
    ("fromentries assign", "`$merge(…)`"),
    ("unique uniq dedupe", "`$distinct(…)`"),
    ("find some any every all", "`$filter(…)`"),
    ("foreach", "`$map(…)`"),
    ("flatten flat", "a path: it flattens by itself"),
    ("includes indexof", "`in` for an array, `$contains(…)` for a string"),
    ("startswith endswith", "`$contains(…, /^…/)`"),
    ("tojson stringify jsonstringify tostring str", "`$string(…)`"),
    ("fromjson parsejson jsonparse tojsonobject", "`$parse(…)`"),
    ("tonumber parseint parsefloat int float", "`$number(…)`"),
    ("toboolean bool", "`$boolean(…)`"),
    ("upper toupper touppercase ucase", "`$uppercase(…)`"),
    ("lower tolower tolowercase lcase", "`$lowercase(…)`"),
    ("padstart padleft padend padright", "`$pad(…)`"),
    ("substr", "`$substring(…)`"),
    ("format printf sprintf", "`&`"),
    ("avg mean", "`$average(…)`"),
    ("pow", "`$power(…)`"),
    ("ceiling", "`$ceil(…)`"),
    ("mod modulo", "`%`"),
    ("if ifelse iif", "`… ? … : …`"),
    ("coalesce default ifnull nvl", "`$exists(…) ? … : …`"),
    ("and", "`and`"),
    ("or", "`or`"),
    ("equals eq", "`=`"),
    ("guid uuidv4", "`$uuid()`"),
    ("md5 sha1 sha256 sha384 sha512", "`$hash(…, 'SHA-256')`"),
    ("chunk", "`$partition(…)`"),
    ("date currentdate timestamp", "`$now()` or `$millis()`"),
    ("rand", "`$random()`"),
    ("btoa base64", "`$base64encode(…)`"),
    ("atob", "`$base64decode(…)`"),
    ("urlencode encodeuri encodeuricomponent", "`$encodeUrlComponent(…)`"),
    ("urldecode decodeuri decodeuricomponent", "`$decodeUrlComponent(…)`"),
];

/// What to write instead of a function that does not exist, with its own backticks.
pub(in crate::jsonata) fn instead_of(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let row = INVENTED.iter().find(|(names, _)| names.split(' ').any(|candidate| candidate == name));
    row.map(|(_, instead)| *instead)
}
