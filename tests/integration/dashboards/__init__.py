"""The card among the resources of the dashboards, with the real `lovelace`."""
