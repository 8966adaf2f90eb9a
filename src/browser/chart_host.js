// Where charts are drawn: a thin layer over ECharts that Rust calls. Options come from Rust as plain data;
// nothing here knows what a chart means.

let echarts;

// For tests: charts that were opened, and those not yet disposed of.
const count = { inits: 0, live: 0 };
globalThis.__linchpinCharts = count;

/** Loads ECharts, once. To be awaited before `open`. */
export async function load() {
  echarts ??= await import('@linchpin/echarts');
}

/** Opens a chart in an element; `renderer` is 'svg' (up to about 500 marks) or 'canvas'. */
export function open(element, renderer) {
  if (!echarts) throw new Error('chart_host: open before load');
  const chart = echarts.init(element, null, { renderer });
  count.inits += 1;
  count.live += 1;
  // The element itself is the picture, with its summary as name; the drawing inside says nothing more.
  element.querySelector('svg')?.setAttribute('role', 'presentation');

  const resize = () => chart.resize({ animation: { duration: 0 } });
  let size = sizeOf(element);
  const observer = new ResizeObserver(() => {
    const now = sizeOf(element);
    // Observing reports at once, and a hidden chart (0 × 0) has nothing to draw.
    if (now === size || now === '0 0') return;
    size = now;
    resize();
  });
  observer.observe(element);

  return {
    /**
     * Shows an option. Marks of a series with the same `id` glide to their new places; series and axes that
     * are gone disappear. A field left out of a series that stays keeps its old value: options name
     * every field they may change.
     */
    set(option) {
      chart.setOption(option, {
        notMerge: false,
        replaceMerge: ['series', 'title', 'xAxis', 'yAxis', 'grid'],
        lazyUpdate: false,
      });
    },

    /** Calls `listen(seriesId, id)` when a mark is clicked; pictures keep a mark's id as the third of its values. */
    onClick(listen) {
      chart.on('click', ({ seriesId, value, name }) => {
        const id = Array.isArray(value) ? value[2] : name;
        listen(seriesId ?? '', String(id ?? ''));
      });
    },

    /** Fits the element again. Happens by itself when the element changes its size. */
    resize,

    /** The picture as a data: address. An SVG chart gives 'svg' whatever `type` says. */
    dataUrl(type) {
      const backgroundColor = getComputedStyle(element).getPropertyValue('--surface').trim() || '#fff';
      return chart.getDataURL({ type, pixelRatio: 2, backgroundColor });
    },

    /** Frees everything. Twice does no harm. */
    dispose() {
      if (chart.isDisposed()) return;
      observer.disconnect();
      chart.dispose();
      count.live -= 1;
    },
  };
}

const sizeOf = (element) => `${element.clientWidth} ${element.clientHeight}`;
