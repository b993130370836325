import fc from "fast-check";

/** For the mutation run: that a property fails is all it wants to know, and the smallest example takes seconds to find. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
