#!/usr/bin/env node
import "../build/cli/start.js";
