package dev.quarterdeck.demo;

/** A route together with the open part of the path that led to it. */
record Routed(Route route, String variable) {}
