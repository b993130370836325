import { Component, type ComponentClass, type FunctionComponent, type VNode } from "preact";
import { html } from "../../../runtime/html.ts";
import { isAlike } from "../scope/is-alike.ts";

/** The component is drawn for new props and for what it reads itself, not whenever the part around it is drawn. */
export function memo<Props extends object>(Drawn: FunctionComponent<Props>): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return !isAlike(this.props, next);
    }

    override render(props: Props): VNode {
      return html`<${Drawn} ...${props} />`;
    }
  };
}
