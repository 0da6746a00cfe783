// Asked before anything else of this bundle runs: the answer travels while React is still being evaluated.
// The one piece of module state of the renderer, and the reason for its own file: imports run in order.
// Null in the window turned to the customer, whose preload knows nothing of the counter.
export const bootReply = 'mostrador' in window ? window.mostrador['app.boot']() : null
