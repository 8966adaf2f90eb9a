//! Files in and out, the clipboard, and the built-in content beside the page.

use super::Refused;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, TextDecoder, Url};

/// Largest file that is read at all, in bytes.
const LARGEST_FILE: f64 = 64e6;

/// Why a file could not be read as text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Larger than is read.
    #[error("the file is too large")]
    TooLarge,
    /// The browser could not read it, or its bytes fit no encoding we know.
    #[error("the file could not be read")]
    Unreadable,
}

/// Offers a text as a file to download.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let clicked = click_link(name, &address);
    Url::revoke_object_url(&address)?;
    clicked
}

/// Offers a `data:` address as a file to download.
pub fn download_data_url(name: &str, address: &str) -> Result<(), Refused> {
    click_link(name, address)
}

fn click_link(name: &str, address: &str) -> Result<(), Refused> {
    let document = web_sys::window().and_then(|w| w.document()).ok_or_else(|| Refused("no document".into()))?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    link.click();
    Ok(())
}

/// Reads a file as text: UTF-8 (with or without mark), UTF-16 with mark, else the first of `encodings` that fits
/// without a replaced character (GB18030 and Big5, in the order the user's language suggests).
pub async fn read_file_text(file: &web_sys::File, encodings: &[&str]) -> Result<String, FileFault> {
    if file.size() > LARGEST_FILE {
        return Err(FileFault::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| FileFault::Unreadable)?;
    let bytes = Uint8Array::new(&buffer);
    let utf16 = match (bytes.get_index(0), bytes.get_index(1)) {
        (0xff, 0xfe) if bytes.length() > 1 => Some("utf-16le"),
        (0xfe, 0xff) if bytes.length() > 1 => Some("utf-16be"),
        _ => None,
    };
    let candidates = utf16.into_iter().chain(["utf-8"]).chain(encodings.iter().copied());
    candidates.into_iter().find_map(|label| decode(&bytes, label)).ok_or(FileFault::Unreadable)
}

fn decode(bytes: &Uint8Array, label: &str) -> Option<String> {
    let options = web_sys::TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
    decoder.decode_with_js_u8_array(bytes).ok()
}

/// Fetches a text that lies beside the page.
pub async fn fetch_text(path: &str) -> Result<String, Refused> {
    let window = web_sys::window().ok_or_else(|| Refused("no window".into()))?;
    let response: Response = JsFuture::from(window.fetch_with_str(path)).await?.dyn_into()?;
    if !response.ok() {
        return Err(Refused(format!("{} {path}", response.status())));
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or_else(|| Refused("no text".into()))
}

/// Puts a text on the clipboard.
pub async fn copy_text(text: &str) -> Result<(), Refused> {
    let window = web_sys::window().ok_or_else(|| Refused("no window".into()))?;
    let navigator = window.navigator();
    // Absent on pages that are not secure.
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))?;
    if clipboard.is_undefined() {
        return Err(Refused("no clipboard".into()));
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}
