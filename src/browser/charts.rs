//! Drawing: the binding to `chart_host.js`, where ECharts lives.

use super::Refused;
use crate::charts::picture::{Picture, Renderer};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/browser/chart_host.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch)]
    fn open(element: &Element, renderer: &str) -> Result<Host, JsValue>;

    type Host;

    #[wasm_bindgen(method, catch)]
    fn set(this: &Host, option: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, js_name = onClick)]
    fn on_click(this: &Host, listen: &Closure<dyn FnMut(String, String)>);

    #[wasm_bindgen(method, catch, js_name = dataUrl)]
    fn data_url(this: &Host, kind: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method)]
    fn dispose(this: &Host);
}

/// Fetches the charts chunk, once.
pub async fn load_charts() -> Result<(), Refused> {
    load().await?;
    Ok(())
}

/// What to do when a mark is clicked: series id, the mark's id.
type Clicked = Closure<dyn FnMut(String, String)>;

/// A drawn chart; dropping it disposes of it.
pub struct ChartHost {
    host: Host,
    _clicked: Clicked,
}

impl ChartHost {
    /// Opens a chart in an element. The chunk must be loaded.
    pub fn open(
        element: &Element,
        renderer: Renderer,
        clicked: impl FnMut(String, String) + 'static,
    ) -> Result<Self, Refused> {
        let name = match renderer {
            Renderer::Svg => "svg",
            Renderer::Canvas => "canvas",
        };
        let host = open(element, name)?;
        let clicked = Clicked::new(clicked);
        host.on_click(&clicked);
        Ok(Self { host, _clicked: clicked })
    }

    /// Draws a picture.
    pub fn set(&self, picture: &Picture) -> Result<(), Refused> {
        // As text: the browser reads JSON faster than objects are built from here, field by field.
        let option = js_sys::JSON::parse(&picture.text())?;
        Ok(self.host.set(&option)?)
    }

    /// The picture as a `data:` address.
    pub fn data_url(&self) -> Result<String, Refused> {
        Ok(self.host.data_url("png")?)
    }
}

impl Drop for ChartHost {
    fn drop(&mut self) {
        self.host.dispose();
    }
}
