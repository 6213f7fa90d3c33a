//! The engine as JavaScript sees it: a thin boundary of plain objects.

use crate::report::export::Format;
use crate::report::{NameType, OffsetUnit};
use crate::{Analyzer, Memo, lex};
use js_sys::{Error, JSON, Reflect, Uint32Array};
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

/// What the reader knows about a text.
#[derive(Default, Deserialize, Tsify)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Day of publication, `YYYY-MM-DD`, or day and time.
    #[tsify(optional)]
    date: Option<String>,
    /// Names that go before all others.
    #[tsify(optional)]
    lexicon: Option<Vec<LexiconEntry>>,
}

/// A name that the reader gives.
#[derive(Deserialize, Tsify)]
#[serde(deny_unknown_fields)]
pub struct LexiconEntry {
    /// The name.
    text: String,
    /// What it names; `null`: it is no name, do not mark it.
    #[serde(rename = "type")]
    #[tsify(type = "NameType | null")]
    kind: Option<NameType>,
}

/// The engine: open once, analyze any number of texts.
#[wasm_bindgen]
pub struct Engine {
    analyzer: Analyzer,
    /// The last text, for it may come again with little changed.
    memo: RefCell<Memo>,
}

#[wasm_bindgen]
impl Engine {
    /// Open the data that the module carries. Throws if they are damaged.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Engine, JsValue> {
        Analyzer::load()
            .map(|analyzer| Engine { analyzer, memo: RefCell::default() })
            .map_err(|e| Error::new(&e.to_string()).into())
    }

    /// Read a text. Takes any string; throws only for options that are wrong, naming the option.
    #[wasm_bindgen(unchecked_return_type = "Analysis")]
    pub fn analyze(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let mut memo = self.memo.borrow_mut();
        let mut analysis = self.analyzer.analyze_again(text, &read_options(options)?, &mut memo);
        let tokens: Vec<u32> =
            std::mem::take(&mut analysis.tokens).iter().flat_map(|t| [t.start, t.end, u32::from(t.pos.0)]).collect();
        let result = object(&analysis)?;
        Reflect::set(&result, &"tokens".into(), &Uint32Array::from(tokens.as_slice()))?;
        Ok(result)
    }

    /// Read a text and write what is in it as a file of the given form.
    pub fn export(
        &self,
        text: &str,
        #[wasm_bindgen(unchecked_param_type = "Options")] options: JsValue,
        #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: &str,
    ) -> Result<String, JsValue> {
        let options = read_options(options)?;
        if format == "json" {
            return json(&self.analyzer.analyze(text, &options));
        }
        let format = Format::from_name(format).ok_or_else(|| Error::new(&format!("format: there is no {format:?}")))?;
        Ok(self.analyzer.export(text, &options, format))
    }

    /// Compare articles on one story. `options` are those of each text, in order, or none.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &self,
        texts: Vec<String>,
        #[wasm_bindgen(unchecked_param_type = "Options[]")] options: Vec<JsValue>,
    ) -> Result<JsValue, JsValue> {
        let options = options.into_iter().map(read_options).collect::<Result<Vec<_>, _>>()?;
        let default = crate::Options::default();
        let options = options.iter().chain(std::iter::repeat(&default));
        let articles: Vec<(&str, &crate::Options)> = texts.iter().map(String::as_str).zip(options).collect();
        object(&self.analyzer.compare(&articles))
    }

    /// Names of the parts of speech, by the index in `tokens`.
    #[wasm_bindgen(js_name = posTags)]
    pub fn pos_tags(&self) -> Vec<String> {
        lex::TAGS.iter().map(|t| t.to_string()).collect()
    }
}

#[wasm_bindgen(typescript_custom_section)]
const EXPORT_FORMAT: &str = r#"
/** The forms of `export`: the analysis as JSON, tables, annotations, marked text, notes. */
export type ExportFormat =
    | "json" | "csv-entities" | "csv-figures" | "csv-quotes" | "web-annotation"
    | "tei" | "conllu" | "bio" | "brat" | "html" | "markdown";
"#;

/// A plain object. Parsing a text is several times faster than setting each field from here.
fn object(value: &impl Serialize) -> Result<JsValue, JsValue> {
    JSON::parse(&json(value)?)
}

fn json(value: &impl Serialize) -> Result<String, JsValue> {
    serde_json::to_string(value).map_err(|e| Error::new(&e.to_string()).into())
}

fn read_options(options: JsValue) -> Result<crate::Options, JsValue> {
    let options: Option<Options> =
        serde_wasm_bindgen::from_value(options).map_err(|e| Error::new(&format!("options: {e}")))?;
    let options = options.unwrap_or_default();
    let date = match options.date.as_deref().map(crate::Options::parse_date) {
        Some(None) => return Err(Error::new("options.date: not a date of the form YYYY-MM-DD").into()),
        Some(date) => date,
        None => None,
    };
    let lexicon = options.lexicon.unwrap_or_default().into_iter().map(|e| (e.text, e.kind)).collect();
    Ok(crate::Options { date, lexicon, offsets: OffsetUnit::Utf16 })
}
