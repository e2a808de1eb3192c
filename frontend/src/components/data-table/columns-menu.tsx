import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuCheck, MenuLabel } from "@/components/ui/menu";
import { useText } from "@/lib/language/i18n";

/** Which columns are shown; the first one always is. */
export function ColumnsMenu<Id extends string>(props: {
  columns: readonly { id: Id; header: string }[];
  shown: readonly Id[];
  onChange: (shown: Id[]) => void;
}) {
  const t = useText();
  return (
    <Menu
      trigger={
        <Button aria-label={t("table.columns")} title={t("table.columns")} size="icon">
          <Columns3 aria-hidden="true" />
        </Button>
      }
    >
      <MenuLabel>{t("table.columns")}</MenuLabel>
      {props.columns.map((column) => (
        <MenuCheck
          key={column.id}
          isChecked={props.shown.includes(column.id)}
          onChange={(isShown) =>
            props.onChange(
              props.columns
                .map(({ id }) => id)
                .filter((id) => (id === column.id ? isShown : props.shown.includes(id))),
            )
          }
        >
          {column.header}
        </MenuCheck>
      ))}
    </Menu>
  );
}
