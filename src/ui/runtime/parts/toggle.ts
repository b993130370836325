import { Component, type VNode } from "preact";
import { newId } from "./new-id.ts";

interface Props {
  /** Draws both states. `id` names what the button controls. */
  readonly children: (open: boolean, toggle: () => void, id: string) => VNode;
}

/** Whether something is unfolded. Classes keep what little state there is: the hooks would cost more than all of it. */
export class Toggle extends Component<Props, { readonly open: boolean }> {
  override state = { open: false };
  private readonly id = newId();
  private readonly toggle = () => this.setState({ open: !this.state.open });

  override render(): VNode {
    return this.props.children(this.state.open, this.toggle, this.id);
  }
}
