package dev.quarterdeck.describe.workloads;
