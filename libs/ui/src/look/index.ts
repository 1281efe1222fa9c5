import './fonts.css';
import './tokens.css';
import './base.css';
import './layout.css';
import './parts.css';
import './table.css';
import './narrow.css';
import './adapt.css';
