// What Home Assistant loads: the strategy first, since a dashboard waits for it, then card and badge.
import { CameraLifecycleBadge } from './badge/camera-lifecycle-badge';
import { CameraLifecycleCard } from './card/camera-lifecycle-card';
import { define } from './define';
import { list } from './picker';
import { DashboardStrategy } from './strategy/dashboard';
import { DashboardLink } from './strategy/link';
import { DatesList } from './view/dates-list';

define('ll-strategy-dashboard-camera-lifecycle', DashboardStrategy);
define('camera-lifecycle-dates', DatesList);
define('camera-lifecycle-dashboard-link', DashboardLink);
define('camera-lifecycle-card', CameraLifecycleCard);
define('camera-lifecycle-badge', CameraLifecycleBadge);
list();
