// What Home Assistant loads: the strategy first, since a dashboard waits for it, then card and badge.
import './strategy/dashboard';
import { CameraLifecycleBadge } from './badge/camera-lifecycle-badge';
import { CameraLifecycleCard } from './card/camera-lifecycle-card';
import { define } from './define';
import { list } from './picker';
import { DashboardLink } from './strategy/link';
import { DatesList } from './view/dates-list';

define('camera-lifecycle-dates', DatesList);
define('camera-lifecycle-dashboard-link', DashboardLink);
define('camera-lifecycle-card', CameraLifecycleCard);
define('camera-lifecycle-badge', CameraLifecycleBadge);
list();
