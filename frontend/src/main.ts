// What Home Assistant loads: the strategy first, since a dashboard waits for it, then card and badge.
import { CameraLifecycleCard } from './card/camera-lifecycle-card';
import { define, listOf } from './define';

define('camera-lifecycle-card', CameraLifecycleCard);
listOf('customCards').push({ type: 'camera-lifecycle-card', name: 'Camera Lifecycle', preview: true });
