/** What cdktf itself costs in the way that `cdktf.json` runs the app: see empty-app.js. */
import "./empty-app.js";
