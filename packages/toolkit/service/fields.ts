/** Fields of answers as the service writes them: a number may be a text, what is not set may be an empty text. */
import { z } from "zod";
import { Secret } from "./secret";

export const id = z.string().min(1);

/** A text that says something, or nothing. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

/** A state; empty where the service shows none. */
export const state = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

export const number = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === "" ? undefined : Number(value)))
  .refine((value) => value === undefined || Number.isFinite(value), "is no number");

export const flag = z
  .union([z.boolean(), z.string()])
  .nullish()
  .transform((value) => value === true || value === "true");

export const secret = z
  .string()
  .nullish()
  .transform((value) => (value ? new Secret(value) : undefined));
