import {maxHeight, type HeightMessage, type ShowMessage} from './protocol.js';

/**
 * Tells the page around the frame how high the body is, now and whenever that changes, and what the visitor has to see. Both
 * go to whoever shows the frame: nothing in them is of the visitor. Returns a function that tells the height once more.
 *
 * `secret` is WordPress's, which hears only its own message.
 */
export function startPostingHeight(id: string, secret: string): () => void {
  const post = (message: HeightMessage | ShowMessage | object) => parent.postMessage(message, '*');
  const postToWordPress = (value: number) => secret && post({message: 'height', value, secret});
  const postHeight = () => {
    // As high as what stands in it, and never as the frame: what the frame's height would feed grows without end.
    const height = Math.min(Math.ceil(document.body.getBoundingClientRect().height), maxHeight);
    // Nothing is here yet: the frame keeps the place that the page has given it.
    if (height === 0) return;
    post({type: 'sdg-widgets:height', id, height} satisfies HeightMessage);
    postToWordPress(height);
  };
  // WordPress hides the frame until it hears from it, and what is hidden is observed by no browser.
  postToWordPress(innerHeight);
  // The browser calls it once a frame, after layout.
  new ResizeObserver(postHeight).observe(document.body);

  // What our elements bring into view after a step. In Safari that ends at the edge of a frame of another origin, and a frame
  // that is as high as all of it does not scroll.
  const {scrollIntoView} = Element.prototype;
  Element.prototype.scrollIntoView = function (options) {
    scrollIntoView.call(this, options);
    const top = Math.round(this.getBoundingClientRect().top);
    post({type: 'sdg-widgets:show', id, top: Math.min(Math.max(top, 0), maxHeight)} satisfies ShowMessage);
  };
  return postHeight;
}
