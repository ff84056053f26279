/** The host's styles, then the plugin's: each file that stands at the top of its folder. */
import "./styles/playground.scss";

import.meta.glob("../../assets/stylesheets/*.scss", { eager: true });
