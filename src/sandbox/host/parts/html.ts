import type { VNode } from "preact";

/**
 * The tag of this page's templates, for the compiler alone: the build writes each template as the calls that it stands for, so
 * nothing reads one at run time, and a file whose templates were not compiled has nothing to import here and is not built.
 * src/ui, which the sandbox does not know, has its own.
 */
export declare const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode;
