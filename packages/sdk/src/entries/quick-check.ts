import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connect} from '../connect/connect.js';
import {checkSources} from '../sources/check-sources.js';

connect(checkSources);
register('sdg-quick-check', SdgQuickCheck);
