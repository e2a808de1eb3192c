import type { ComponentProps } from "react";
import { ProfileForm } from "@/components/profile-form/profile-form";
import { SaveProfile } from "@/features/batches/recognition/save-profile";

/** Which column is what, and keeping that for the next file of the kind. */
export function Mapping(
  props: ComponentProps<typeof ProfileForm> &
    Pick<ComponentProps<typeof SaveProfile>, "source" | "onSaved">,
) {
  const { source, onSaved, ...form } = props;
  return (
    <>
      <ProfileForm {...form} />
      <SaveProfile document={form.document} source={source} onSaved={onSaved} />
    </>
  );
}
